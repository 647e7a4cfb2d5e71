export * from './headless.js';
export { attachGuard, type AttachOptions } from './attach.js';
export type { Editable } from './editable.js';
export type { Field, FieldOptions, FieldState, GuardSource } from './field.js';
export { gateSend, type GateDecision, type GateOptions } from './gate.js';
export { en } from './messages/en.js';
export {
  messageFor,
  titleOf,
  withTexts,
  type Message,
  type Messages,
} from './messages/types.js';
export { mountList } from './ui/list.js';
export { mountSummary, type ViewOptions } from './ui/summary.js';
