// Preloaded on systems whose kernel cannot terminate a child with its parent (macOS). Terminates this process when its
// parent has exited.
const parent = process.ppid;
setInterval(() => process.ppid !== parent && process.kill(process.pid, 'SIGTERM'), 500).unref();
