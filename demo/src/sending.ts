// What the page does with a draft that is sent: nothing leaves it.
import type { Box } from './boxes.js';

const SENT: Readonly<Record<string, string>> = {
  proposal: 'Proposal sent.',
  message: 'Message sent.',
  job_post: 'Job posted.',
  profile: 'Profile saved.',
};

const thread = document.querySelector<HTMLOListElement>('.thread')!;

/** What this writer has sent before, so that split contacts show. */
export function sentBefore(): string[] {
  return [...thread.querySelectorAll('.me')].map((item) =>
    item.lastChild?.textContent ?? '');
}

function addMessage(words: string, name = 'me'): void {
  const item = document.createElement('li');
  item.className = name;
  const who = document.createElement('span');
  who.className = 'who';
  who.textContent = 'You';
  item.append(who, words);
  thread.append(item);
  thread.scrollTop = thread.scrollHeight;
}

/** Puts the earlier messages of an example in the place of the last one's. */
export function tellBefore(messages: readonly string[]): void {
  for (const item of thread.querySelectorAll('.example')) item.remove();
  for (const words of messages) addMessage(words, 'me example');
}

/** The form of `card` sends what is in `box`. */
export function mountSending(card: HTMLElement, box: Box, onSent: () => void): void {
  card.querySelector('form')!.addEventListener('submit', (event) => {
    event.preventDefault();
    const words = box.read().trim();
    if (words === '') return;
    if (card.id === 'message') addMessage(words);
    box.write('');
    card.querySelector('.sent')!.textContent = SENT[card.id] ?? 'Sent.';
    onSent();
  });
}
