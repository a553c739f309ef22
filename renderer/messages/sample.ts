// The text behind "Try the sample": written for this app, with people, organisations, places, dates and sums in it.
export const sample = {
  name: 'Sample: a new reading room.txt',
  text: `Bergen, 14 March 2025 – Ingrid Solheim, the mayor of Bergen, has opened the new reading room of the Tidewater Library. The architect Marcus Adeyemi of Studio Nordlys in Oslo won the competition in 2019. The building cost 48 million kroner. The Halvorsen Foundation paid 16 million kroner, the city of Bergen paid the rest.

Marcus Adeyemi was born in Lagos and studied at the University of Edinburgh. The roof was made in Trondheim by Fjell & Sons, the lamps by the Danish artist Karen Holm in Copenhagen. “We were told that nobody needs reading rooms any more,” said Ingrid Solheim. “This morning the queue went around the block.”

On 2 April 2025 Amara Okafor reads there from her novel The Salt Road, which won the Nordic Prize in October 2024. Tickets cost 120 kroner and are sold by the Bergen Tourist Office.
`,
} as const;
