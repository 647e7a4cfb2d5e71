// Light or dark: the system's choice until the person makes one.

const KEY = 'composer-guard-theme';

export function mountTheme(button: HTMLButtonElement): void {
  const system = matchMedia('(prefers-color-scheme: dark)');
  let chosen = read();
  const show = (): void => {
    const dark = (chosen ?? (system.matches ? 'dark' : 'light')) === 'dark';
    document.documentElement.dataset['theme'] = dark ? 'dark' : 'light';
    button.setAttribute('aria-pressed', String(dark));
  };
  button.addEventListener('click', () => {
    const dark = document.documentElement.dataset['theme'] === 'dark';
    chosen = dark ? 'light' : 'dark';
    write(chosen);
    show();
  });
  system.addEventListener('change', show);
  show();
}

function read(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null; // Storage may be switched off.
  }
}

function write(theme: string): void {
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    // It lasts as long as the page, then.
  }
}
