// What is timed. Each text is repeated or cut to the length that is asked for.

/** An ordinary proposal: nothing to find. */
export const PROSE =
  'Hello, thank you for the detailed job post. I have built web shops for ' +
  'eight years, the last three of them mostly on Shopify and WooCommerce, and ' +
  'your ceramics studio sounds like a project I would enjoy. I would start ' +
  'with a short call here on the platform to go through the product list, ' +
  'then set up a staging theme so that you can see each page before it goes ' +
  'live. The contact form would send its answers to your own inbox through ' +
  'the SMS and mail service that you already pay for, and the checkout stays ' +
  'as it is. For version 2.4.1 of the theme I would plan twelve days of work ' +
  'at $45 an hour, so $1,200-1,500 in total, with the first milestone on ' +
  '2024-05-01 and the last one three weeks later. Last year I moved 14,000 ' +
  'products with their images, prices and SKUs (A-1032-77) in one weekend and ' +
  'without a minute of down time. You will get clean code, a short manual and ' +
  'thirty days of support. I am free for about 25 hours a week, 9:00 to 17:00 ' +
  'UTC+2. My work is at https://janedoe.design and I am glad to answer ' +
  'questions here. Best wishes, Jane\n\n';

/** A contact every few words. */
export const DENSE =
  'skype: live:jane.doe_7, +44 20 7946 0958, jane@acme-studio.com, ' +
  'https://forms.gle/Ab12Cd34, telegram @jane_doe_7, (415) 555-0132, ' +
  'my number is four one five five five five zero one three two, ' +
  'https://wa.me/14155550132, jane dot doe at acme dot com; ';

/** Ordinary drafts in other scripts. */
export const SCRIPTS = {
  Cyrillic:
    'Здравствуйте, спасибо за подробное описание. Я восемь лет делаю ' +
    'интернет-магазины и могу начать в понедельник. Первый черновик будет ' +
    'готов через 12 дней, бюджет 1200-1500 долларов. ',
  Arabic:
    'مرحبا، شكرا على الوصف المفصل. أعمل في تصميم المتاجر منذ ثماني سنوات ' +
    'ويمكنني البدء يوم الاثنين. سيكون أول نموذج جاهزا خلال ١٢ يوما. ',
  Chinese:
    '您好，感谢您详细的项目说明。我做网店开发已经八年，可以从星期一开始。' +
    '第一版大约需要12天，总预算1200到1500美元，代码和文档都会交付。',
  'accented Latin':
    'Olá, obrigado pela descrição. Há oito anos que faço lojas e começo já ' +
    'na próxima segunda-feira; à tarde também estou disponível, é só dizer. ',
};

/** Shapes that make a careless matcher work more than in proportion. */
export const GROWTH = {
  digits: '1234567890',
  'spaced digits': '1 2 3 4 5 ',
  'number words': 'five zero two ',
  'at signs': 'a@',
  'open address': 'a.b-c_d+',
  dots: 'a.',
  'spaced letters': 's k y p e ',
  'cue words': 'skype call me my number is ',
  'url without end': 'https://a.b/',
  'brackets': '((((',
  'zero width': 'a\u200B',
  'combining marks': 'e\u0301\u0301\u0301',
  'one long word': 'whatsappwhatsapp',
};
