/** How a marketing director is paid by the source, as the API tells it. */
export const terms = {
  rateWhenMet: "0.01",
  rateWhenNotMet: "0.005",
  specialAccountRate: "0.02",
  specialAccountsAtMost: 5,
};
export const directorKinds = ["executive-director", "operations-director", "marketing-director"];
const branchManagers = ["Bilbao", "Zaragoza", "Madrid", "Valladolid", "Seville", "Málaga"];

/** What the source says of each of the three directors. `role` is the one in the demo company, with its ties on the chart. */
export const facts = [
  {
    kind: "executive-director",
    reportsTo: "General manager",
    oversees: ["Part-time executor"],
    coordinatesWith: ["Research and development lead", "Users and customers", "The rest of the company"],
    duties: [7, 0],
    indicators: ["Quality of execution", "Part carried out of what was planned", "Results of the region"],
    pay: null,
    role: {
      key: "ejecucion-norte",
      oversees: [],
      coordinatesWith: ["Head of R&D", "Customer service"],
      aReport: "Part-time executors",
    },
  },
  {
    kind: "operations-director",
    reportsTo: "General manager",
    oversees: ["Branch manager"],
    coordinatesWith: ["Department head", "Marketing director"],
    duties: [5, 0],
    indicators: ["Fulfilment of the business plan", "Execution of the branches"],
    pay: null,
    role: {
      key: "operaciones",
      oversees: branchManagers.map((place) => `Branch manager, ${place}`),
      coordinatesWith: ["Marketing director", "Head of R&D"],
      aReport: "Head of people",
    },
  },
  {
    kind: "marketing-director",
    reportsTo: "General manager",
    oversees: ["Sales team member"],
    coordinatesWith: ["Department head", "Customers"],
    duties: [4, 5],
    indicators: ["Sales performance", "Profit margin"],
    pay: terms,
    role: {
      key: "marketing",
      oversees: [],
      coordinatesWith: ["Head of information systems", "Head of finance and administration", "Head of people"],
      aReport: "Sales team coordinator",
    },
  },
] as const;
