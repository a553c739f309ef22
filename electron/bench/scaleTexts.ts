// Texts and labels of any size for the scale bench. Pure.

const given = 'Maria Tomasz Adaeze Hiroshi Lena Joaquim Priya Matthias Aylin Dafydd'.split(' ');
const family = 'Lindqvist Okafor Whitlock Tanaka Dorsch Berre Ramanathan Okonjo Demir Pryce'.split(' ');

/** `@` is where a person stands, with a name or without. */
const sentences = [
  '@ asked for the minutes of the last meeting.',
  '@ said that the road would stay closed.',
  'The letter was answered by @ on the same day.',
  '@ had not read the report to its end.',
  'It was @ who found the missing key.',
  'After lunch @ went back to the workshop.',
  'Nobody but @ had noticed the crack in the wall.',
  '@ counted the boxes twice and wrote the number down.',
  'The plan was drawn by @ many years ago.',
  'When the rain began, @ was already at home.',
  '@ paid the bill and kept the receipt.',
  'They waited for @ in front of the station.',
  '@ does not believe that the price will fall.',
  'The second question was put by @ as well.',
  'On the way back @ lost an umbrella.',
  '@ will speak about the history of the bridge.',
  'The window was left open by @ overnight.',
  'Most of the pictures were taken by @ in spring.',
  '@ thanked everybody and closed the session.',
  'In the end @ agreed to the smaller room.',
];

export const mostNames = 100;

/** So many sentences of like length, `names` of which, spread evenly, have a person's name in them, no two alike up to 100. */
export function textWithNames(names: number, sentenceCount = mostNames): string {
  const lines = Array.from({ length: sentenceCount }, (_, i) => {
    const before = Math.floor((i * names) / sentenceCount);
    const hasName = Math.floor(((i + 1) * names) / sentenceCount) > before;
    const sentence = sentences[i % sentences.length] ?? '';
    const text = sentence.replace('@', hasName ? nameOf(before) : 'somebody');
    return text.charAt(0).toUpperCase() + text.slice(1);
  });
  return lines.join(' ');
}

const nameOf = (i: number): string =>
  `${given[i % given.length] ?? ''} ${family[(3 * i + Math.floor(i / given.length)) % family.length] ?? ''}`;

/** Words of the sources one after another, from the `first` on, around and around; line breaks stay where they are. */
export function textOfWords(sources: readonly string[], words: number, first = 0): string {
  const all = sources.flatMap((source) => [...`${source.trim()}\n\n`.matchAll(/\S+\s+/gu)].map(([word]) => word));
  if (all.length === 0) return '';
  return Array.from({ length: words }, (_, i) => all[(first + i) % all.length])
    .join('')
    .trim();
}

/** For texts of all kinds. */
export const generalLabels = ['person', 'organization', 'location', 'date'] as const;

export const mostLabels = 200;

/** The first so many of 200 labels, beginning with those that fit a page of a contract. */
export const firstLabels = (count: number): string[] => labelNames.slice(0, count);

const labelNames = `person, organization, location, date, amount of money, law or regulation, court, job title,
contracting party, effective date, termination date, governing law, address, duration, obligation, case, product, company,
city, country, software, percentage, phone number, email address, postal code, registration number, signatory, law firm, fee,
interest rate, deadline, schedule, clause, currency, bank, department, government agency, street, building, region,
politician, political party, scientist, writer, musician, actor, athlete, artist, engineer, lawyer, judge, doctor, patient,
teacher, student, soldier, journalist, director, team, league, sports event, stadium, match score, award, festival, film,
song, album, book, magazine, newspaper, poem, painting, museum, theatre, band, musical instrument, music genre,
literary genre, character, television series, video game, website, programming language, algorithm, dataset, data format,
operating system, database, file name, protocol, device, chip, robot, vehicle, aircraft, ship, train, car model, weapon,
military unit, battle, war, treaty, revolution, dynasty, historical period, holiday, religion, deity, myth, church, language,
nationality, ethnic group, continent, river, lake, mountain, island, desert, forest, national park, ocean, planet, star,
galaxy, spacecraft, comet, disease, symptom, drug, dose, treatment, medical device, vaccine, virus, bacterium, cell type,
tissue, organ, gene, protein, enzyme, hormone, mutation, species, plant, animal, insect, bird, fish, breed, chemical element,
chemical compound, reaction, mineral, material, metal, gas, temperature, weight, length, speed, area, volume, energy,
frequency, unit of measurement, equation, theorem, physical law, particle, experiment, research field, university, school,
degree, course, journal, conference, dish, ingredient, drink, restaurant, cuisine, brand, clothing, colour, shop, price,
discount, order number, hotel, airport, station, route, flight number, crop, farm tool, storm, earthquake, fire, crime`
  .split(',')
  .map((name) => name.trim());
