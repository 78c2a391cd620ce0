/** @type {import('./line.js').Scheduler} the clock of the machine */
export const systemScheduler = {
  now: () => Date.now(),
  after: (delay, action) => {
    const timer = setTimeout(action, delay);
    return () => clearTimeout(timer);
  },
};
