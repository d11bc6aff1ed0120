package com.investorsignals.watcher.websub;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** All signatures here were made by OpenSSL. */
class HubSignatureTest {
    /** What no text survives that is decoded and encoded again: a byte zero, a line end of Windows. */
    private static final byte[] BODY = "<feed>é \0\r\n</feed>".getBytes(StandardCharsets.UTF_8);

    private static final String SHA256 = "97f2c5b3ba4507af655a5763d83dfb30ce35c670ffabe6749e0fc7184ccf4b55";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a secret  | sha1=55cc36d41e905cc8dc3e9192e107635d80f675aa
            a secret  | sha256=97f2c5b3ba4507af655a5763d83dfb30ce35c670ffabe6749e0fc7184ccf4b55
            a secret  | sha384=9ad479ab515fa190e0a09ba9b96d2c88175d186f8f36025b824437bf33e4645f0dd897572f3db7c7b61350de7626d94d
            a secret  | sha512=fbb96f3858e8b767d12983c963abda3902ef58d74679b3ce935da88a8edcc80009d506325301dab4a7ecfff0f53578b177d857090023ea0cea76a2e0d5ae53ee
            s$cr&t=%é | sha1=ddcfd1055beab779352f39a9df794fa5020a7b9d
            s$cr&t=%é | sha256=9629395034ce66168c10c395d7d4b2c63bd99e5d44102a51533caece857b1b5b
            s$cr&t=%é | sha384=fce78a1bbf09fe46bdb44a0b8dd7dc2555fc57fd3034a96655de1295707a3c59cc429068fb2041e5adbc83f07aadf1df
            s$cr&t=%é | sha512=5963d6fa51df9c49795aa5cf925a14bbb8ed7c8e428c942a6f7a105841462f880ed43ebe719b137d57fc9c8c46450accca352bc92bebbfd1dd2a8e51517d0167
            """)
    void knowsEveryRecognisedMethod(String secret, String field) {
        assertThat(HubSignature.isGood(field, BODY, secret)).isTrue();
        assertThat(HubSignature.isGood(field.toUpperCase(java.util.Locale.ROOT), BODY, secret))
                .isTrue();
        assertThat(HubSignature.isGood(field, BODY, secret + " ")).isFalse();
        assertThat(HubSignature.isGood(field, Arrays.copyOf(BODY, BODY.length - 1), secret))
                .isFalse();
        assertThat(HubSignature.isGood(field.substring(0, field.length() - 2), BODY, secret))
                .isFalse();
    }

    @Test
    void signsAnEmptyBodyToo() {
        String field = "sha256=33c72ee7563ee487fa8bc10b7d54534e6ca107b9cb14b72894d55d562bd96ef1";

        assertThat(HubSignature.isGood(field, new byte[0], "a secret")).isTrue();
        assertThat(HubSignature.isGood(field, BODY, "a secret")).isFalse();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "=",
                "sha256",
                "sha256=",
                "sha256=zz",
                "sha256=9",
                SHA256,
                "sha1=" + SHA256,
                "sha512=" + SHA256,
                "sha256=" + SHA256 + "00",
                "sha256= " + SHA256,
                "HmacSHA256=" + SHA256,
                "none=",
                "md5=ba0ce1f638cc57d108d9febb20c6ae76",
                "sha224=d04f5fe7e62b6dfb8c2228123aaefab6caee00f17b8c99a8c6bacc61"
            })
    void acceptsNothingElse(@Nullable String field) {
        assertThat(HubSignature.isGood(field, BODY, "a secret")).isFalse();
    }

    @Test
    void readsNoFieldWithoutEnd() {
        assertThat(HubSignature.isGood("sha256=" + "0".repeat(1_000_000), BODY, "a secret"))
                .isFalse();
    }
}
