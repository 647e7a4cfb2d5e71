// A worker of the page or of Node, behind the same four functions.
import { NODE_WORKERS, type Reply, type Request } from './protocol.js';

/** The part of a worker that is used. */
export interface WorkerPort {
  post(request: Request): void;
  terminate(): void;
}

export interface PortListeners {
  onReply(reply: Reply): void;
  /** The worker died, or said something that cannot be read. */
  onCrash(reason: string): void;
}

interface NodeWorker {
  on(event: 'message', listener: (reply: Reply) => void): void;
  on(event: 'error', listener: (error: Error) => void): void;
  on(event: 'exit', listener: (code: number) => void): void;
  postMessage(request: Request): void;
  terminate(): Promise<number>;
  unref(): void;
}

interface NodeWorkers {
  Worker: new (file: URL) => NodeWorker;
}

/**
 * Starts a worker.
 * @param make The host's own way to make one; default: the package's file.
 */
export async function openPort(
  listeners: PortListeners,
  make?: () => Worker,
): Promise<WorkerPort> {
  if (make || typeof Worker === 'function') {
    return pagePort(make ? make() : makeWorker(), listeners);
  }
  const node = (await import(
    /* @vite-ignore */ /* webpackIgnore: true */ NODE_WORKERS
  )) as NodeWorkers;
  return nodePort(new node.Worker(nodeFile()), listeners);
}

// Literally in this form, which every bundler knows.
function makeWorker(): Worker {
  return new Worker(new URL('./worker.js', import.meta.url), {
    type: 'module',
  });
}

// In another form, so that no bundler makes a second copy of the worker.
function nodeFile(): URL {
  const here = import.meta.url;
  return new URL('worker.js', here);
}

function pagePort(worker: Worker, listeners: PortListeners): WorkerPort {
  worker.addEventListener('message', (event: MessageEvent<Reply>) => {
    listeners.onReply(event.data);
  });
  worker.addEventListener('messageerror', () => {
    listeners.onCrash('an answer could not be read');
  });
  worker.addEventListener('error', (event) => {
    event.preventDefault(); // It is reported as a rejection instead.
    listeners.onCrash(event.message || 'the worker file did not load');
  });
  return {
    post: (request) => worker.postMessage(request),
    terminate: () => worker.terminate(),
  };
}

function nodePort(worker: NodeWorker, listeners: PortListeners): WorkerPort {
  worker.on('message', (reply) => listeners.onReply(reply));
  worker.on('error', (error) => listeners.onCrash(error.message));
  worker.on('exit', () => listeners.onCrash('the worker ended'));
  return {
    post: (request) => worker.postMessage(request),
    terminate: () => void worker.terminate(),
  };
}
