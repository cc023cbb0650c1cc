/** Closes the server and ends the process in peace on Ctrl-C, on a request to end, and when the terminal goes. */
export function stopOnSignal(server) {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.once(signal, async () => {
      await server.close()
      process.exit(0)
    })
  }
}
