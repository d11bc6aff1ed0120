package com.investorsignals.watcher.polling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GroupCommitTest {
    private final List<List<Integer>> groups = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch othersWait = new CountDownLatch(1);
    private final GroupCommit<Integer, String> commit = new GroupCommit<>(this::write);

    /** The first waits for the others to gather behind it; 13 cannot be written. */
    private List<String> write(List<Integer> group) {
        groups.add(List.copyOf(group));
        try {
            othersWait.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        if (group.contains(13)) {
            throw new IllegalArgumentException("13 in " + group);
        }
        if (group.contains(666)) {
            throw new OutOfMemoryError("666 in " + group);
        }
        return group.stream().map(wish -> "wish " + wish).toList();
    }

    @Test
    void writesTogetherWhatGathersMeanwhile() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<String>> answers = submit(threads, 100, 200);

            for (int i = 0; i < 100; i++) {
                assertThat(answers.get(i).get()).isEqualTo("wish " + (100 + i));
            }
        }
        assertThat(groups.stream().flatMap(List::stream))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(100, 200).boxed().toList());
        assertThat(groups).extracting(List::size).containsExactly(1, 64, 35);
    }

    @Test
    void harmsNoneButWhatCannotBeWritten() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<String>> answers = submit(threads, 10, 20);

            assertThatThrownBy(() -> answers.get(3).get())
                    .cause()
                    .isInstanceOf(CompletionException.class)
                    .hasRootCauseMessage("13 in [13]");
            assertThat(answers.get(9).get()).isEqualTo("wish 19");
        }
    }

    @Test
    void hidesFromNobodyThatMemoryIsOver() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<String>> answers = submit(threads, 660, 670);

            assertThat(answers.getFirst().get()).isEqualTo("wish 660");
            assertThat(answers.subList(1, 10))
                    .allSatisfy(
                            answer -> assertThatThrownBy(answer::get).cause().isInstanceOf(OutOfMemoryError.class));
        }
        assertThat(groups).hasSize(2);
    }

    /** All but the first while that one is being written. */
    private List<Future<String>> submit(ExecutorService threads, int from, int to) {
        List<Future<String>> answers = new ArrayList<>();
        answers.add(threads.submit(() -> commit.commit(from)));
        await().until(() -> groups.size() == 1);
        IntStream.range(from + 1, to).forEach(wish -> answers.add(threads.submit(() -> commit.commit(wish))));
        await().until(() -> commit.waiting() == to - from - 1);
        othersWait.countDown();
        return answers;
    }
}
