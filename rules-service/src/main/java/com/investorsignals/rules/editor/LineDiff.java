package com.investorsignals.rules.editor;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.List;

/** How one text becomes another, line by line: the fewest lines taken and put, while the texts are of a size to tell. */
record LineDiff(List<Line> lines) {
    /** Of pairs of lines; a longer text is replaced as a whole, since comparing it could take minutes. */
    private static final long MOST = 4_000_000;

    LineDiff {
        lines = List.copyOf(lines);
    }

    static LineDiff of(String before, String after) {
        List<String> from = before.lines().toList();
        List<String> to = after.lines().toList();
        List<Line> lines = new ArrayList<>();
        if ((long) from.size() * to.size() > MOST) {
            add(lines, Kind.TAKEN, from);
            add(lines, Kind.PUT, to);
            return new LineDiff(lines);
        }
        for (AbstractDelta<String> delta : DiffUtils.diff(from, to, true).getDeltas()) {
            if (delta.getType() == DeltaType.EQUAL) {
                add(lines, Kind.KEPT, delta.getSource().getLines());
            } else {
                add(lines, Kind.TAKEN, delta.getSource().getLines());
                add(lines, Kind.PUT, delta.getTarget().getLines());
            }
        }
        return new LineDiff(lines);
    }

    private static void add(List<Line> lines, Kind kind, List<String> texts) {
        texts.forEach(text -> lines.add(new Line(kind, text)));
    }

    public boolean isEmpty() {
        return lines.stream().allMatch(line -> line.kind() == Kind.KEPT);
    }

    /** What became of a line. */
    enum Kind {
        KEPT(" "),
        TAKEN("−"),
        PUT("+");

        private final String sign;

        Kind(String sign) {
            this.sign = sign;
        }

        public String sign() {
            return sign;
        }

        public String word() {
            return switch (this) {
                case KEPT -> "kept";
                case TAKEN -> "taken";
                case PUT -> "put";
            };
        }
    }

    record Line(Kind kind, String text) {}
}
