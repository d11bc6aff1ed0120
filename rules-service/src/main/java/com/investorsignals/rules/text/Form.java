package com.investorsignals.rules.text;

/** In which of its forms a word is looked for. */
public enum Form {
    /** As it is written, in lower case. */
    WORD {
        @Override
        public String of(Token token) {
            return token.word();
        }
    },
    /** Without inflection. */
    STEM {
        @Override
        public String of(Token token) {
            return token.stem();
        }
    };

    public abstract String of(Token token);
}
