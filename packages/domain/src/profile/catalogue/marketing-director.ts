import { type CatalogueProfile, duty, indicator, ours, source, tie } from "./entry.ts";

const further = { rank: "FURTHER" } as const;

export const marketingDirector: CatalogueProfile = {
  overview: {
    es: "Responde del plan de ventas de la empresa a largo plazo. Dirige a quienes venden más que vender en persona.",
    en: "Answers for the company’s sales plan for the long term. Leads those who sell rather than selling itself.",
  },
  provenance: source("OVERVIEW", 3),
  responsibilities: [
    duty("market-changes", "MARKET", source("DUTIES", 1), {
      es: "Analiza cómo cambia el mercado.",
      en: "Analyses how the market changes.",
    }),
    duty("market-share", "MARKET", source("DUTIES", 2), {
      es: "Averigua qué parte del mercado tiene la empresa.",
      en: "Finds out what part of the market the company has.",
    }),
    duty("competition", "MARKET", source("DUTIES", 3), {
      es: "Estudia el entorno en que se compite.",
      en: "Studies the environment in which the company competes.",
    }),
    duty("success-and-failure", "EVALUATION", source("DUTIES", 4), {
      es: "Busca por qué salió bien lo que salió bien, y mal lo demás.",
      en: "Looks for why that which went well did so, and why the rest did not.",
    }),
    duty(
      "business-model",
      "PLANNING",
      source("EVALUATION"),
      {
        es: "Deduce de la situación real y de la estrategia de la empresa cómo ha de operar y de qué ha de vivir su negocio, y fija planes de objetivos e indicadores que se puedan cumplir.",
        en: "Derives from the company’s real situation and strategy how it is to operate and what its business is to live from, and sets plans of targets and indicators that can be reached.",
      },
      further,
    ),
    duty(
      "able-team",
      "PEOPLE",
      source("TEAM"),
      {
        es: "Forma un equipo de marketing capaz, estable y eficaz, que abra mercado y ejecute.",
        en: "Builds a marketing team that is able, stable and efficient, that opens markets and carries things out.",
      },
      further,
    ),
    duty(
      "cost-and-profit",
      "RESOURCES",
      source("TEAM"),
      {
        es: "Mantiene a raya el coste del marketing y saca de las ventas el mayor beneficio.",
        en: "Keeps the cost of marketing down and draws the most profit from sales.",
      },
      { ...further, touches: ["SALES"] },
    ),
    duty(
      "team-targets",
      "SALES",
      source("TEAM"),
      {
        es: "Fija las metas de venta del equipo, decide los planes, ayuda a cada cual a ver su camino y a mantener el ánimo, y supervisa lo que se hace.",
        en: "Sets the team’s sales targets, decides on plans, helps everyone to see the way and keep heart, and supervises what is done.",
      },
      { ...further, touches: ["PEOPLE", "MONITORING"] },
    ),
    duty(
      "departments-together",
      "COORDINATION",
      source("TEAM"),
      {
        es: "Apoya en las negociaciones y concierta a los departamentos entre sí.",
        en: "Supports negotiations and brings the departments together with each other.",
      },
      { ...further, touches: ["CUSTOMERS"] },
    ),
  ],
  indicators: [
    indicator("sales-performance", ["MONEY", "HIGHER"], source("EVALUATION"), {
      es: "Rendimiento de ventas",
      en: "Sales performance",
    }),
    indicator("profit-margin", ["RATE", "HIGHER"], source("EVALUATION"), {
      es: "Margen de beneficio",
      en: "Profit margin",
    }),
  ],
  reportsTo: tie("general-manager", ours, {
    es: "Responde ante la dirección general; el texto de origen no lo dice.",
    en: "Answers to the general manager; the source text does not say.",
  }),
  oversees: [
    tie("sales-team-member", source("TEAM"), {
      es: "El equipo de marketing y ventas.",
      en: "The marketing and sales team.",
    }),
  ],
  coordinatesWith: [
    tie("department-head", source("TEAM"), {
      es: "Con los departamentos, cuyas relaciones concierta.",
      en: "With the departments, whose relations it brings into tune.",
    }),
    tie({ es: "Clientes", en: "Customers" }, source("TEAM"), {
      es: "Con clientes, cuando se negocia.",
      en: "With customers, where there is negotiating.",
    }),
  ],
};
