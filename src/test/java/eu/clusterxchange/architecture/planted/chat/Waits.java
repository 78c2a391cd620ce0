package eu.clusterxchange.architecture.planted.chat;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.locks.Lock;

/** Planted: every way to hold up an event loop. */
final class Waits {
  Object joins(CompletionStage<Object> stage) {
    return stage.toCompletableFuture().join();
  }

  Object gets(Future<Object> future) throws InterruptedException, ExecutionException {
    return future.get();
  }

  Object awaitsVertx(io.vertx.core.Future<Object> future) {
    return future.await();
  }

  void awaitsLatch(CountDownLatch latch) throws InterruptedException {
    latch.await();
  }

  Object takes(BlockingQueue<Object> queue) throws InterruptedException {
    return queue.take();
  }

  void locks(Lock lock) {
    lock.lock();
  }
}
