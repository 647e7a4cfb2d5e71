// Words that stand for digits and signs, by language.

export const DIGIT_WORDS = {
  en: ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'],
  es: ['cero', 'uno', 'dos', 'tres', 'cuatro', 'cinco', 'seis', 'siete', 'ocho', 'nueve'],
  pt: ['zero', 'um', 'dois', 'três', 'quatro', 'cinco', 'seis', 'sete', 'oito', 'nove'],
  fr: ['zéro', 'un', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf'],
  de: ['null', 'eins', 'zwei', 'drei', 'vier', 'fünf', 'sechs', 'sieben', 'acht', 'neun'],
  it: ['zero', 'uno', 'due', 'tre', 'quattro', 'cinque', 'sei', 'sette', 'otto', 'nove'],
};

export const AT_WORDS = { en: ['at', 'at'], es: ['arroba'], pt: ['arroba'], fr: ['arobase', 'at'], de: ['at', 'ät'], it: ['chiocciola', 'at'] };
export const DOT_WORDS = { en: ['dot'], es: ['punto'], pt: ['ponto'], fr: ['point'], de: ['punkt', 'dot'], it: ['punto'] };
