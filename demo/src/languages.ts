// Languages of the messages, each loaded when it is chosen.
import { en, type Messages } from 'composer-guard';

const LOADERS: Readonly<Record<string, () => Promise<Messages>>> = {
  ar: async () => (await import('composer-guard/messages/ar')).ar,
  de: async () => (await import('composer-guard/messages/de')).de,
  en: async () => en,
  es: async () => (await import('composer-guard/messages/es')).es,
  fil: async () => (await import('composer-guard/messages/fil')).fil,
  fr: async () => (await import('composer-guard/messages/fr')).fr,
  hi: async () => (await import('composer-guard/messages/hi')).hi,
  id: async () => (await import('composer-guard/messages/id')).id,
  it: async () => (await import('composer-guard/messages/it')).it,
  ja: async () => (await import('composer-guard/messages/ja')).ja,
  ko: async () => (await import('composer-guard/messages/ko')).ko,
  pl: async () => (await import('composer-guard/messages/pl')).pl,
  pt: async () => (await import('composer-guard/messages/pt')).pt,
  ru: async () => (await import('composer-guard/messages/ru')).ru,
  tr: async () => (await import('composer-guard/messages/tr')).tr,
  uk: async () => (await import('composer-guard/messages/uk')).uk,
  vi: async () => (await import('composer-guard/messages/vi')).vi,
  zh: async () => (await import('composer-guard/messages/zh')).zh,
};

/** Tags and own names: `['de', 'Deutsch']`. */
export function languages(): [tag: string, name: string][] {
  return Object.keys(LOADERS).map((tag) =>
    [tag, new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag]);
}

export async function loadMessages(tag: string): Promise<Messages> {
  return (await LOADERS[tag]?.()) ?? en;
}
