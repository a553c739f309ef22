// The text behind "Try the sample": written for this app, with people, organisations, places, dates and sums in it.
export const sample = {
  name: 'Sample: a new reading room.txt',
  text: `Tidewater Library opens its new reading room

Bergen, 14 March 2025. After six years of planning, the Tidewater Library opened its new reading room on Friday. Mayor Ingrid Solheim cut the ribbon together with the architect Marcus Adeyemi, whose firm, Studio Nordlys, won the competition in 2019.

The building on Strandgaten cost 48 million kroner. A third of it came from the Halvorsen Foundation, which was set up by the shipowner Elias Halvorsen in 1931; the city paid the rest. “We were told that nobody needs reading rooms any more,” said Solheim. “This morning the queue went around the block.”

Adeyemi, who was born in Lagos and studied at the University of Edinburgh, calls the hall “a harbour for attention”. Its roof of Norwegian spruce was made in Trondheim by Fjell & Sons, and the lamps were designed by the Danish artist Karen Holm.

The library is open from Monday to Saturday. On 2 April the novelist Amara Okafor reads there from “The Salt Road”, which received the Nordic Prize last autumn. Tickets cost 120 kroner and can be had from the Tidewater Library or the Bergen Tourist Office.
`,
} as const;
