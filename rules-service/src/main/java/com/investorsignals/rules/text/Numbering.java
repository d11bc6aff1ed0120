package com.investorsignals.rules.text;

import java.util.Arrays;

/** Numbers words from 0 in the order in which they are added, in one open-addressed table. */
public final class Numbering {
    public static final int NONE = -1;

    private static final long FREE = -1;

    private String[] words = new String[1 << 6];
    /** By slot: the word's hash in the upper half, which tells most others from it, and its number in the lower. */
    private long[] slots = free(1 << 6);

    private int size;

    /** The number of the word, be it new. */
    public int add(String word) {
        int slot = slot(word);
        if (slots[slot] != FREE) {
            return (int) slots[slot];
        }
        int number = size++;
        words[slot] = word;
        slots[slot] = ((long) word.hashCode() << Integer.SIZE) | number;
        if (size * 2 > slots.length) {
            grow();
        }
        return number;
    }

    /** The number of the word, or {@link #NONE}. */
    public int of(String word) {
        return (int) slots[slot(word)];
    }

    private int slot(String word) {
        int hash = word.hashCode();
        int mask = slots.length - 1;
        int slot = ((hash * 0x9E3779B9) >>> 8) & mask;
        while (slots[slot] != FREE && !(slots[slot] >> Integer.SIZE == hash && words[slot].equals(word))) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        String[] oldWords = words;
        long[] oldSlots = slots;
        words = new String[oldWords.length * 2];
        slots = free(words.length);
        for (int i = 0; i < oldSlots.length; i++) {
            if (oldSlots[i] != FREE) {
                int slot = slot(oldWords[i]);
                words[slot] = oldWords[i];
                slots[slot] = oldSlots[i];
            }
        }
    }

    private static long[] free(int size) {
        long[] slots = new long[size];
        Arrays.fill(slots, FREE);
        return slots;
    }
}
