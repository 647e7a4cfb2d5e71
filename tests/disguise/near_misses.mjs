// What no reader takes for a contact, however it is written: prices, dates,
// versions, order numbers, names of files and packages, work on services, and
// links to work. They go through the same techniques and must stay silent.
//
// role: what the techniques take it for. Each group: sentences and things.

// Work on services: neither a handle nor a proposal to go there.
const SERVICE_WORK = [
  {
    carriers: ['I can build {} for your shop.', 'We need a developer for {} work.', 'I have shipped three projects with {} so far.', 'Experience with {} is a plus.', 'The app lacks {}, please add it.'],
    things: [
      ['whatsapp', ' Business API integration'], ['telegram', ' bot development'], ['skype', ' clone in Flutter'],
      ['instagram', ' ads'], ['discord', ' bot moderation'], ['wechat', ' mini program'], ['facebook', ' pixel tracking'],
      ['linkedin', ' lead scraping'], ['snapchat', ' filters'], ['twitter', ' sentiment analysis'],
      ['whatsapp', ' share buttons'], ['telegram', ' export scripts'], ['instagram', ' reels editing'],
    ],
  },
];

export const NEAR_MISSES = {
  phone: [
    {
      carriers: ['My price is ${} for the whole site.', 'The budget is {} USD.', 'I charge € {} for the set.', 'El presupuesto es de {} euros.', 'Das Budget liegt bei {} Euro.'],
      things: ['1,200', '1,200-1,500', '450', '12 000', '3,500.00', '750'],
    },
    {
      carriers: ['We launch on {}.', 'The deadline is {}, no later.', 'Entrega el {}.'],
      things: ['2024-05-01', '05/14/2025', '01.06.2025', '12 May 2025', '2025-11-23'],
    },
    {
      carriers: ['The server runs version {}.', 'Please upgrade to v{} first.', 'It breaks since release {}.'],
      things: ['10.2.3', '2.4.18', '18.2.0', '5.15.90', '3.11'],
    },
    {
      carriers: ['The order number is {}.', 'See invoice {} for details.', 'Ticket {} describes the bug.', 'My contract ID is {}, already closed.'],
      things: ['114-5550132', '20250117', '4471-22', 'INV 88213', '900461'],
    },
    {
      carriers: ['The banner is {} pixels.', 'Export the video at {} please.', 'The print is {} mm.'],
      things: ['1920 x 1080', '300 x 250', '210 x 297', '728 x 90'],
    },
    {
      carriers: ['We comply with ISO {}.', 'I have {} years of experience.', 'The book has {} pages.', 'About {} words in total.', 'Rated 4.9 by {} clients.'],
      things: ['9001', '27001', '15', '350', '80 000', '12'],
    },
    {
      carriers: ['Available from {} every day.', 'The call at {} works for me.'],
      things: ['9:00 - 17:30', '10:30', '14:00', '08:00-16:00'],
    },
  ],
  email: [
    {
      carriers: ['Use {} for the header.', 'The file is {} in the drive.', 'I replaced {} yesterday.'],
      things: ['logo@2x.png', 'icon@3x.png', 'hero@2x.webp', 'sprite@2x.jpg'],
    },
    {
      carriers: ['We depend on {} now.', 'Please pin {} in the lock file.'],
      things: ['react@18.2.0', '@angular/core', 'lodash@4.17.21', '@types/node', 'vue@3.4'],
    },
    {
      carriers: ['The quote is {} each.', 'We need {} per box.'],
      things: ['50 units @ 12.50', '3 pages @ 40', '200 cards @ 1.20'],
    },
    {
      carriers: ['I know {} well.', 'Our stack is {} and Postgres.', 'See {} in the repository.'],
      things: ['node.js', 'asp.net', 'index.html', 'readme.md', 'next.js', 'socket.io', 'main.cpp'],
    },
    {
      carriers: ['The testers {} on Monday.', 'Most readers {} first.', 'The actors {} early.'],
      things: ['meet at the office', 'look at the drafts', 'start at nine', 'arrive at the site', 'look at dot products'],
    },
  ],
  handle: SERVICE_WORK,
  move: SERVICE_WORK,
  address: [
    {
      carriers: ['The map shows {} as a test.', 'We style the label {} in the legend.', 'Please address {} before Friday.'],
      things: ['street names and 3 lanes', 'the road closures, 12 in all', 'line 12, column 4', 'the 5 avenue names', 'block 7 of the form'],
    },
    {
      carriers: ['I live in {} and work remotely.', 'Our office is in {}.', 'The client is from {}.', 'I moved to {} for good.'],
      things: ['Berlin', 'Leeds, England', 'Portland, Oregon', 'Lyon since 2016', 'Cape Town, 2 hours from the coast'],
    },
    {
      carriers: ['The scene needs {} in the background.', 'The novel begins with {}.'],
      things: ['a 10 Downing Street style door', 'a lane with 5 lamps', 'Wall Street at night', 'an avenue of 40 elms', '2 old streets, 1 square'],
    },
  ],
  link: [
    {
      carriers: ['My portfolio: {} has samples.', 'See {} for the last project.', 'I built {} two years ago.', 'The docs at {} explain it.', 'Mi trabajo: {}'],
      things: [
        'https://janedoe.design/work', 'https://github.com/acme/shop', 'https://docs.stripe.com/api/charges',
        'https://www.behance.net/gallery/18123456/Rebrand', 'https://dribbble.com/shots/2212345-Logo',
        'https://harborbooks.org/catalogue', 'https://vimeo.com/123456789', 'https://www.youtube.com/watch?v=Ab12Cd34Ef5',
        'https://apps.apple.com/us/app/acme/id1234567', 'https://www.figma.com/file/Ab12Cd/Landing',
      ],
    },
  ],
};
