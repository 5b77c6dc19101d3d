/** Whether this page is shown inside another one: only the outermost page is asked. */
export const inFrame = (): boolean => top !== self;
