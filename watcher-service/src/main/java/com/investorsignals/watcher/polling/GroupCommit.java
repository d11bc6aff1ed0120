package com.investorsignals.watcher.polling;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/**
 * Writes together what many threads want written: while one transaction is at work, wishes gather, and the next one
 * fulfils all of them. Where that fails, each is tried alone, so that one that cannot be fulfilled harms no other.
 */
final class GroupCommit<T, R> {
    private static final int MOST = 64;

    private final Function<List<T>, List<R>> transaction;
    private final Queue<Member<T, R>> waiting = new ConcurrentLinkedQueue<>();
    private final ReentrantLock turn = new ReentrantLock();

    /** {@code transaction} answers to each wish of a group, in the order of the wishes, once it has committed. */
    GroupCommit(Function<List<T>, List<R>> transaction) {
        this.transaction = transaction;
    }

    private record Member<T, R>(T wish, CompletableFuture<R> answer) {}

    /**
     * The transaction's answer to this wish.
     *
     * @throws CompletionException with what the transaction failed with when it had this wish alone
     * @throws VirtualMachineError as it is: whoever has no memory left cannot go on with the next wish
     */
    R commit(T wish) {
        Member<T, R> member = new Member<>(wish, new CompletableFuture<>());
        waiting.add(member);
        while (!member.answer().isDone()) {
            turn.lock();
            try {
                if (!member.answer().isDone()) {
                    commit(next());
                }
            } finally {
                turn.unlock();
            }
        }
        try {
            return member.answer().join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof VirtualMachineError error) {
                throw error;
            }
            throw e;
        }
    }

    int waiting() {
        return waiting.size();
    }

    private List<Member<T, R>> next() {
        List<Member<T, R>> group = new ArrayList<>();
        for (Member<T, R> next = waiting.poll(); next != null; next = waiting.poll()) {
            group.add(next);
            if (group.size() == MOST) {
                break;
            }
        }
        return group;
    }

    private void commit(List<Member<T, R>> group) {
        try {
            List<R> answers = transaction.apply(group.stream().map(Member::wish).toList());
            for (int i = 0; i < group.size(); i++) {
                group.get(i).answer().complete(answers.get(i));
            }
        } catch (RuntimeException | Error e) {
            if (e instanceof VirtualMachineError) {
                group.forEach(member -> member.answer().completeExceptionally(e));
            } else if (group.size() == 1) {
                group.getFirst().answer().completeExceptionally(e);
            } else {
                group.forEach(member -> commit(List.of(member)));
            }
        }
    }
}
