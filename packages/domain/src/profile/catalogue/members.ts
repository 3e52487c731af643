import { type CatalogueProfile, duty, implied, indicator, ours, source, tie } from "./entry.ts";

export const salesTeamMember: CatalogueProfile = {
  overview: {
    es: "Vende los productos de la empresa dentro del equipo que dirige marketing.",
    en: "Sells the company’s products in the team that marketing leads.",
  },
  provenance: implied("PAY"),
  responsibilities: [
    duty("selling", "SALES", implied("PAY"), {
      es: "Cumple su parte de la meta de ventas del equipo.",
      en: "Does its part of the team’s sales task.",
    }),
    duty("own-customers", "CUSTOMERS", ours, {
      es: "Atiende a sus clientes y cobra lo vendido.",
      en: "Looks after its customers and collects what was sold.",
    }),
    duty("market-news", "MARKET", ours, {
      es: "Trae noticia de lo que ve en el mercado.",
      en: "Brings news of what it sees in the market.",
    }),
  ],
  indicators: [
    indicator("sales-performance", ["MONEY", "HIGHER"], implied("PAY"), {
      es: "Rendimiento de ventas",
      en: "Sales performance",
    }),
  ],
  reportsTo: tie("marketing-director", source("TEAM"), {
    es: "Responde ante la dirección de marketing.",
    en: "Answers to the marketing director.",
  }),
  oversees: [],
  coordinatesWith: [],
};

export const partTimeExecutor: CatalogueProfile = {
  overview: {
    es: "Trabaja parte de la jornada en los proyectos para los que se incorpora.",
    en: "Works part of the time, on the projects that it is taken on for.",
  },
  provenance: implied("DUTIES"),
  responsibilities: [
    duty("project-work", "EXECUTION", implied("DUTIES"), {
      es: "Hace el trabajo que le asigna el plan del proyecto.",
      en: "Does the work that the project’s plan gives it.",
    }),
    duty("project-news", "MONITORING", ours, {
      es: "Da cuenta del avance y de lo que estorba.",
      en: "Gives account of progress and of what stands in the way.",
    }),
  ],
  indicators: [
    indicator("execution-quality", ["SCORE", "HIGHER"], implied("DUTIES"), {
      es: "Calidad de la ejecución",
      en: "Quality of execution",
    }),
  ],
  reportsTo: tie("executive-director", source("DUTIES", 1), {
    es: "Responde ante la dirección ejecutiva.",
    en: "Answers to the executive director.",
  }),
  oversees: [],
  coordinatesWith: [],
};
