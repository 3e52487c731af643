import { type CatalogueProfile, duty, implied, indicator, ours, source, tie } from "./entry.ts";

export const generalManager: CatalogueProfile = {
  overview: {
    es: "Está al frente de la empresa y responde de ella en conjunto. Las direcciones le informan.",
    en: "Heads the company and answers for it as a whole. The directors report here.",
  },
  provenance: implied("DUTIES"),
  responsibilities: [
    duty("company-direction", "PLANNING", ours, {
      es: "Decide el rumbo de la empresa y lo que se espera de cada dirección.",
      en: "Decides where the company goes and what is expected of each director.",
    }),
    duty("directors-review", "EVALUATION", implied("PROMISE"), {
      es: "Recibe los informes de las direcciones y concluye sus evaluaciones.",
      en: "Receives the directors’ reports and concludes their reviews.",
    }),
    duty("company-means", "RESOURCES", ours, {
      es: "Reparte los medios entre direcciones, sucursales y departamentos.",
      en: "Shares out means among directors, branches and departments.",
    }),
  ],
  indicators: [
    indicator("business-plan", ["RATE", "HIGHER"], ours, {
      es: "Cumplimiento del plan de negocio",
      en: "Fulfilment of the business plan",
    }),
    indicator("profit-margin", ["RATE", "HIGHER"], ours, { es: "Margen de beneficio", en: "Profit margin" }),
  ],
  reportsTo: null,
  oversees: [],
  coordinatesWith: [],
};

export const branchManager: CatalogueProfile = {
  overview: {
    es: "Dirige una sucursal y lleva a cabo en ella la estrategia de la empresa.",
    en: "Manages a branch and carries the company’s strategy out there.",
  },
  provenance: implied("OVERVIEW"),
  responsibilities: [
    duty("branch-plan", "EXECUTION", source("OVERVIEW", 2), {
      es: "Pone en práctica en la sucursal lo que la estrategia le pide.",
      en: "Puts into practice in the branch what the strategy asks of it.",
    }),
    duty("branch-people", "PEOPLE", ours, {
      es: "Dirige y desarrolla a la gente de la sucursal.",
      en: "Leads and develops the people of the branch.",
    }),
    duty("branch-report", "EVALUATION", ours, {
      es: "Da cuenta de los resultados de la sucursal.",
      en: "Gives account of the branch’s results.",
    }),
  ],
  indicators: [
    indicator("branch-execution", ["RATE", "HIGHER"], source("OVERVIEW", 2), {
      es: "Ejecución de la sucursal",
      en: "Execution of the branch",
    }),
    indicator("sales-performance", ["MONEY", "HIGHER"], ours, { es: "Rendimiento de ventas", en: "Sales performance" }),
  ],
  reportsTo: tie("general-manager", ours, {
    es: "Responde ante la dirección general; la dirección de operaciones supervisa su ejecución.",
    en: "Answers to the general manager; the operations director supervises its execution.",
  }),
  oversees: [],
  coordinatesWith: [],
};

export const researchLead: CatalogueProfile = {
  overview: {
    es: "Lleva la investigación y el desarrollo, y da respuesta técnica a lo que aparece en la ejecución.",
    en: "Leads research and development, and gives technical answers to what comes up in execution.",
  },
  provenance: implied("DUTIES"),
  responsibilities: [
    duty("technical-answers", "EXECUTION", implied("DUTIES"), {
      es: "Resuelve con la dirección ejecutiva las dificultades técnicas de los proyectos.",
      en: "Solves the technical difficulties of projects with the executive director.",
    }),
    duty("new-products", "IMPROVEMENT", ours, {
      es: "Desarrolla productos nuevos y la técnica en que se apoyan.",
      en: "Develops new products and the technology under them.",
    }),
  ],
  indicators: [
    indicator("solutions-in-time", ["RATE", "HIGHER"], ours, {
      es: "Dificultades resueltas a tiempo",
      en: "Difficulties solved in time",
    }),
  ],
  reportsTo: tie("general-manager", ours, {
    es: "Responde ante la dirección general.",
    en: "Answers to the general manager.",
  }),
  oversees: [],
  coordinatesWith: [
    tie("executive-director", implied("DUTIES"), {
      es: "Con la dirección ejecutiva, por las dificultades técnicas de los proyectos.",
      en: "With the executive director, on the technical difficulties of projects.",
    }),
  ],
};

export const departmentHead: CatalogueProfile = {
  overview: {
    es: "Dirige un departamento y responde de su trabajo.",
    en: "Heads a department and answers for its work.",
  },
  provenance: implied("DUTIES"),
  responsibilities: [
    duty("department-work", "EXECUTION", ours, {
      es: "Organiza el trabajo del departamento y responde de él.",
      en: "Organises the department’s work and answers for it.",
    }),
    duty("department-people", "PEOPLE", ours, {
      es: "Dirige y desarrolla a la gente del departamento.",
      en: "Leads and develops the people of the department.",
    }),
    duty("other-departments", "COORDINATION", implied("DUTIES"), {
      es: "Colabora con los demás departamentos.",
      en: "Works together with the other departments.",
    }),
  ],
  indicators: [
    indicator("department-plan", ["RATE", "HIGHER"], ours, {
      es: "Cumplimiento del plan del departamento",
      en: "Fulfilment of the department’s plan",
    }),
  ],
  reportsTo: tie("general-manager", ours, {
    es: "Responde ante la dirección general.",
    en: "Answers to the general manager.",
  }),
  oversees: [],
  coordinatesWith: [
    tie("department-head", implied("DUTIES"), {
      es: "Con las demás jefaturas de departamento.",
      en: "With the other heads of departments.",
    }),
  ],
};
