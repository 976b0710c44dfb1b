package io.claimline.gateway.store.embedded;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Runs work on the store one piece at a time, and makes writes durable together. A write runs, then waits until a commit that began
 * after it has ended. One of the waiting threads commits for all; those that finish meanwhile share the next commit, so that a busy
 * server commits no more often than the disk can.
 *
 * <p>No commit begins while a write is half done: a write touches several maps (data, indexes), and a kill between them would leave an
 * index that denies a document which is there.
 */
final class GroupCommit {
    private final Runnable commit;
    private final ReentrantLock working = new ReentrantLock(true);
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition committed = lock.newCondition();
    private long finished;
    private long durable;
    private boolean committing;

    /** @param commit makes everything written so far durable; throws when the disk refuses */
    GroupCommit(Runnable commit) {
        this.commit = commit;
    }

    /** Runs the write alone, and returns its result once it is durable. */
    <T> T write(Supplier<T> write) {
        var result = alone(write);
        awaitDurable();
        return result;
    }

    /** Runs something while nothing else does. */
    <T> T alone(Supplier<T> work) {
        working.lock();
        try {
            return work.get();
        } finally {
            working.unlock();
        }
    }

    private void awaitDurable() {
        lock.lock();
        try {
            var mine = ++finished;
            while (durable < mine) {
                if (committing) {
                    committed.awaitUninterruptibly();
                } else {
                    lead();
                }
            }
        } finally {
            lock.unlock();
        }
    }

    /** Commits for every write that has finished. Called, and returns, with the lock held. */
    private void lead() {
        var upTo = finished;
        committing = true;
        lock.unlock();
        var done = false;
        try {
            done = alone(() -> {
                commit.run();
                return true;
            });
        } finally {
            lock.lock();
            committing = false;
            durable = done ? upTo : durable;
            committed.signalAll();
        }
    }
}
