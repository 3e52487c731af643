/**
 * Loaded into every server that a script starts (`--import`): when the script is gone, even by kill -9, the channel
 * to it closes and the server ends as if it had been asked to, instead of holding its port and its folder for ever. The server's
 * own children inherit this file and have a channel of another sort: they are left alone.
 */
if (process.channel && process.env.PUESTO_PARENT === String(process.ppid)) {
  process.channel.unref();
  process.once("disconnect", () => process.kill(process.pid, "SIGTERM"));
}
