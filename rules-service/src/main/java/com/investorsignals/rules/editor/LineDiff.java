package com.investorsignals.rules.editor;

import java.util.ArrayList;
import java.util.List;

/** How one text becomes another, line by line: the fewest lines taken and put, while the texts are of a size to tell. */
record LineDiff(List<Line> lines) {
    /** Of comparisons; beyond, what lies between the first and the last difference is replaced as a whole. */
    private static final long MOST = 4_000_000;

    LineDiff {
        lines = List.copyOf(lines);
    }

    static LineDiff of(String before, String after) {
        List<String> from = before.lines().toList();
        List<String> to = after.lines().toList();
        int head = 0;
        while (head < Math.min(from.size(), to.size()) && from.get(head).equals(to.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < Math.min(from.size(), to.size()) - head
                && from.get(from.size() - 1 - tail).equals(to.get(to.size() - 1 - tail))) {
            tail++;
        }
        var lines = new ArrayList<Line>();
        add(lines, Kind.KEPT, from.subList(0, head));
        addMiddle(lines, from.subList(head, from.size() - tail), to.subList(head, to.size() - tail));
        add(lines, Kind.KEPT, from.subList(from.size() - tail, from.size()));
        return new LineDiff(lines);
    }

    private static void addMiddle(List<Line> lines, List<String> from, List<String> to) {
        if ((long) from.size() * to.size() > MOST) {
            add(lines, Kind.TAKEN, from);
            add(lines, Kind.PUT, to);
            return;
        }
        int[][] common = common(from, to);
        int i = 0;
        int j = 0;
        while (i < from.size() || j < to.size()) {
            if (i < from.size() && j < to.size() && from.get(i).equals(to.get(j))) {
                lines.add(new Line(Kind.KEPT, from.get(i++)));
                j++;
            } else if (j == to.size() || (i < from.size() && common[i + 1][j] >= common[i][j + 1])) {
                lines.add(new Line(Kind.TAKEN, from.get(i++)));
            } else {
                lines.add(new Line(Kind.PUT, to.get(j++)));
            }
        }
    }

    /** How many lines the rest from each pair of places on has in common. */
    private static int[][] common(List<String> from, List<String> to) {
        int[][] common = new int[from.size() + 1][to.size() + 1];
        for (int i = from.size() - 1; i >= 0; i--) {
            for (int j = to.size() - 1; j >= 0; j--) {
                common[i][j] = from.get(i).equals(to.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
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
