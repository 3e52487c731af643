import { type CatalogueProfile, duty, implied, indicator, ours, source, tie } from "./entry.ts";

export const operationsDirector: CatalogueProfile = {
  overview: {
    es: "Da forma a la estrategia de la empresa a largo plazo y supervisa cómo la llevan a cabo quienes dirigen las sucursales.",
    en: "Shapes the company’s strategy for the long term and supervises how those who manage the branches carry it out.",
  },
  provenance: source("OVERVIEW", 2),
  responsibilities: [
    duty("operations-as-a-whole", "MARKET", source("DUTIES", 1), {
      es: "Responde por entero de que la empresa funcione y de cómo gestiona su mercado.",
      en: "Answers wholly for the running of the company and for how it manages its market.",
    }),
    duty(
      "company-planning",
      "PLANNING",
      source("DUTIES", 2),
      {
        es: "Toma parte en el plan del conjunto de la empresa, y hace mejores sus sistemas y su manera de trabajar y de dirigirse.",
        en: "Takes part in planning for the company as a whole, and betters its systems and the way that it works and is managed.",
      },
      { touches: ["SYSTEMS", "IMPROVEMENT"] },
    ),
    duty(
      "sales-drive",
      "SALES",
      source("DUTIES", 3),
      {
        es: "Impulsa las ventas, da a conocer los productos y organiza que se cumpla el plan de negocio en su conjunto.",
        en: "Drives sales, makes the products known, and organises that the business plan as a whole is fulfilled.",
      },
      { touches: ["EXECUTION"] },
    ),
    duty(
      "internal-systems",
      "SYSTEMS",
      source("DUTIES", 4),
      {
        es: "Crea el sistema de información propio de la empresa y hace avanzar la gestión de las finanzas, la administración y las personas.",
        en: "Sets up the company’s own information system and advances the management of finance, administration and people.",
      },
      { touches: ["RESOURCES", "PEOPLE"] },
    ),
    duty("departments-together", "COORDINATION", source("DUTIES", 5), {
      es: "Concierta el trabajo de los departamentos y construye la forma en que colaboran como un equipo.",
      en: "Brings the departments’ work together and builds the way in which they act as one team.",
    }),
  ],
  indicators: [
    indicator("business-plan", ["RATE", "HIGHER"], source("DUTIES", 3), {
      es: "Cumplimiento del plan de negocio",
      en: "Fulfilment of the business plan",
    }),
    indicator("branch-execution", ["RATE", "HIGHER"], source("OVERVIEW", 2), {
      es: "Ejecución de las sucursales",
      en: "Execution of the branches",
    }),
  ],
  reportsTo: tie("general-manager", ours, {
    es: "Responde ante la dirección general.",
    en: "Answers to the general manager.",
  }),
  oversees: [
    tie("branch-manager", source("OVERVIEW", 2), {
      es: "A quienes dirigen cada sucursal, en cómo llevan a cabo la estrategia.",
      en: "Those who manage each branch, in how they carry out the strategy.",
    }),
  ],
  coordinatesWith: [
    tie("department-head", source("DUTIES", 5), {
      es: "Con todos los departamentos, cuya forma de trabajar juntos construye.",
      en: "With all departments, whose way of working together it builds.",
    }),
    tie("marketing-director", implied("DUTIES"), {
      es: "Con la dirección de marketing, por las ventas y el mercado.",
      en: "With the marketing director, on sales and the market.",
    }),
  ],
};
