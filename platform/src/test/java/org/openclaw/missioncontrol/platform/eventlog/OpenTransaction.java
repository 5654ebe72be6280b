package org.openclaw.missioncontrol.platform.eventlog;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;

/** A transaction on a thread of its own, open until told otherwise. */
final class OpenTransaction implements AutoCloseable {
    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private final PlatformTransactionManager transactions;
    private final TransactionStatus status;

    OpenTransaction(PlatformTransactionManager transactions) {
        this.transactions = transactions;
        this.status = call(() -> transactions.getTransaction(new DefaultTransactionDefinition()));
    }

    OpenTransaction doing(Runnable work) {
        call(() -> {
            work.run();
            return null;
        });
        return this;
    }

    void commit() {
        doing(() -> transactions.commit(status));
    }

    void rollBack() {
        doing(() -> transactions.rollback(status));
    }

    @Override
    public void close() {
        if (!status.isCompleted()) rollBack();
        thread.close();
    }

    private <T> T call(java.util.concurrent.Callable<T> work) {
        try {
            return thread.submit(work).get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
