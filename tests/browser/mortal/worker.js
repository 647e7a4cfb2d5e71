// The package's worker, which dies of one draft and hangs at another. Served
// beside `dist/`.
import './deaths.js'; // First, so that it hears of a draft first.
import '../dist/worker.js';
