// The worker: an engine that answers requests. A file of its own, so that a
// strict `worker-src 'self'` is enough.
import { Engine } from './engine.js';
import { toErrorData } from './errors.js';
import { NODE_WORKERS, type Reply, type Request } from './protocol.js';

type Post = (reply: Reply) => void;

let engine: Engine | undefined;

async function answer(request: Request, post: Post): Promise<void> {
  if (request.type === 'start') {
    try {
      engine = await Engine.create(request.module, request);
      post({ type: 'ready', info: engine.info });
    } catch (error) {
      post({ type: 'failed', error: toErrorData(error) });
    }
    return;
  }
  const { id } = request;
  try {
    if (!engine) throw new Error('the worker was not started');
    if (request.type === 'policy') {
      engine.setPolicy(request.policy);
      post({ type: 'policy', id, info: engine.info });
      return;
    }
    const { draft, context, explain, lane } = request;
    const verdict = engine.check(draft, context, { explain, lane });
    post({ type: 'verdict', id, verdict });
  } catch (error) {
    post({ type: 'error', id, error: toErrorData(error) });
  }
}

interface NodePort {
  on(event: 'message', listener: (request: Request) => void): void;
  postMessage(reply: Reply): void;
}

interface PageWorkerScope {
  addEventListener(
    type: 'message',
    listener: (event: MessageEvent<Request>) => void,
  ): void;
  postMessage(reply: Reply): void;
}

if (typeof (globalThis as { WorkerGlobalScope?: unknown }).WorkerGlobalScope
    === 'function') {
  const scope = globalThis as unknown as PageWorkerScope;
  scope.addEventListener('message', (event) => {
    void answer(event.data, (reply) => scope.postMessage(reply));
  });
} else {
  void import(/* @vite-ignore */ /* webpackIgnore: true */ NODE_WORKERS).then(
    (node: { parentPort: NodePort | null }) => {
      node.parentPort?.on('message', (request) => {
        void answer(request, (reply) => node.parentPort?.postMessage(reply));
      });
    },
  );
}
