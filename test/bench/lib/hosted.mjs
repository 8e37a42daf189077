/** The other side of `children.mjs`: what a process of `servers/` is. */

/**
 * Starts with the settings it is sent and says what `start` answers; what is sent later is answered by `asked`. Stops and ends with whoever
 * started it, however that one ends.
 * @param start settings => `{ said, stop?, asked? }`
 */
export const hosted = (start) => {
  let starting;
  process.on('SIGINT', () => undefined); // whoever started it has heard it too, and says when to end
  process.once('disconnect', async () => {
    const started = await starting?.catch(() => undefined);
    await started?.stop?.();
    process.exit();
  });
  process.on('message', async (message) => {
    try {
      if (starting) return process.send(await (await starting).asked(message));
      starting = start(message);
      process.send((await starting).said);
    } catch (error) {
      console.error(error);
      process.exit(1);
    }
  });
};
