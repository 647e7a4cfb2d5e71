// The drafts to try, as buttons in groups.
import { GALLERY, type Example } from './examples.js';

export function mountGallery(container: HTMLElement, load: (example: Example) => void): void {
  container.append(...GALLERY.map(({ title, expects, examples }) => {
    const group = document.createElement('div');
    group.className = `group ${expects}`;
    const name = document.createElement('h3');
    name.textContent = title;
    name.id = `group-${title.toLowerCase().replaceAll(' ', '-')}`;
    const chips = document.createElement('div');
    chips.className = 'chips';
    chips.setAttribute('role', 'group');
    chips.setAttribute('aria-labelledby', name.id);
    chips.append(...examples.map((example) => {
      const chip = document.createElement('button');
      chip.type = 'button';
      chip.textContent = example.label;
      chip.dataset['into'] = example.into;
      chip.addEventListener('click', () => load(example));
      return chip;
    }));
    group.append(name, chips);
    return group;
  }));
}
