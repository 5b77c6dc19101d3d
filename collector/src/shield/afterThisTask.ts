import { callable } from './natives';

interface Scheduler {
  postTask(task: () => unknown, options: object): unknown;
}

const { scheduler, setTimeout } = globalThis as unknown as {
  scheduler?: Scheduler;
  setTimeout: unknown;
};
const post = callable(scheduler?.postTask);
const wait = callable(setTimeout);

/** Runs an action after this task, and before less urgent tasks that are waiting. */
export const afterThisTask = (action: () => unknown): unknown =>
  scheduler
    ? post(scheduler, action, { __proto__: null, priority: 'user-blocking' })
    : wait(window, action, 0);
