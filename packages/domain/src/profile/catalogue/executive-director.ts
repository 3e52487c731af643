import { type CatalogueProfile, duty, indicator, source, tie } from "./entry.ts";

export const executiveDirector: CatalogueProfile = {
  overview: {
    es: "Es quien primero responde de un campo. Dentro del ámbito que se le asigna lleva, con plena autoridad y plena responsabilidad, cada proyecto de una empresa de la región.",
    en: "First in charge of a field. Within the scope that it is given it carries every project of a regional company, with full authority and in full answerability.",
  },
  provenance: source("OVERVIEW", 1),
  responsibilities: [
    duty(
      "execution-plan",
      "PLANNING",
      source("DUTIES", 1),
      {
        es: "Traza el plan de ejecución de los proyectos, cuida de que los medios del departamento se usen con sentido, forma y dirige al personal a tiempo parcial que cada proyecto necesita, y orienta a sus subordinados.",
        en: "Draws up the plan of execution, sees that the department’s means are put to sound use, takes on, trains and leads the part-time staff that each project needs, and guides its subordinates.",
      },
      { touches: ["RESOURCES", "PEOPLE"] },
    ),
    duty(
      "project-monitoring",
      "MONITORING",
      source("DUTIES", 2),
      {
        es: "Sigue de cerca cada proyecto, para que termine con la calidad y en la cantidad convenidas.",
        en: "Keeps close watch on each project, so that it ends in the quality and quantity agreed.",
      },
      { touches: ["EXECUTION"] },
    ),
    duty(
      "team-and-users",
      "COORDINATION",
      source("DUTIES", 3),
      {
        es: "Une al equipo de cada proyecto con quienes usarán el resultado, y reparte los medios entre el proyecto y la empresa del modo más útil.",
        en: "Ties each project’s team to those who will use its result, and shares means out between project and company where they do most good.",
      },
      { touches: ["RESOURCES", "CUSTOMERS"] },
    ),
    duty(
      "technical-problems",
      "EXECUTION",
      source("DUTIES", 4),
      {
        es: "Recoge sin demora las dificultades técnicas que aparecen durante la ejecución y busca la solución junto con I+D.",
        en: "Gathers the technical difficulties of execution without delay and works out answers with research and development.",
      },
      { touches: ["COORDINATION"] },
    ),
    duty(
      "customers-in-execution",
      "CUSTOMERS",
      source("DUTIES", 5),
      {
        es: "Vigila cómo se ejecuta, arregla con los clientes lo que surja y conoce el estado real porque visita el mercado a menudo.",
        en: "Watches how work is carried out, settles with customers whatever comes up, and knows the true state of things because it is often out in the market.",
      },
      { touches: ["MONITORING", "MARKET"] },
    ),
    duty("regional-evaluation", "EVALUATION", source("DUTIES", 6), {
      es: "Valora de forma completa y equitativa lo ejecutado en la región y lo que dio de sí, analiza los datos tal como se recogieron, y lo pone por escrito para la dirección general.",
      en: "Judges fully and fairly what was carried out in the region and what came of it, analyses the data as they were collected, and writes it up for the general manager.",
    }),
    duty(
      "product-improvement",
      "IMPROVEMENT",
      source("DUTIES", 7),
      {
        es: "Mejora los productos que ya hay y encabeza el diseño de los procesos con que se ejecutan.",
        en: "Improves the products that there are and leads the design of the processes by which they are carried out.",
      },
      { touches: ["EXECUTION"] },
    ),
  ],
  indicators: [
    indicator("execution-quality", ["SCORE", "HIGHER"], source("DUTIES", 2), {
      es: "Calidad de la ejecución",
      en: "Quality of execution",
    }),
    indicator("execution-quantity", ["RATE", "HIGHER"], source("DUTIES", 2), {
      es: "Parte ejecutada de lo previsto",
      en: "Part carried out of what was planned",
    }),
    indicator("regional-results", ["SCORE", "HIGHER"], source("DUTIES", 6), {
      es: "Resultados de la región",
      en: "Results of the region",
    }),
  ],
  reportsTo: tie("general-manager", source("DUTIES", 6), {
    es: "Informa a la dirección general de la ejecución en la región.",
    en: "Reports to the general manager on execution in the region.",
  }),
  oversees: [
    tie("part-time-executor", source("DUTIES", 1), {
      es: "El personal a tiempo parcial que se incorpora para cada proyecto.",
      en: "The part-time staff taken on for each project.",
    }),
  ],
  coordinatesWith: [
    tie("research-lead", source("DUTIES", 4), {
      es: "Con I+D, por las dificultades técnicas de la ejecución.",
      en: "With research and development, on the technical difficulties of execution.",
    }),
    tie({ es: "Usuarios y clientes", en: "Users and customers" }, source("DUTIES", 3), {
      es: "Con usuarios y clientes, por lo que surge mientras se ejecuta.",
      en: "With users and customers, on what comes up during execution.",
    }),
    tie({ es: "El resto de la empresa", en: "The rest of the company" }, source("DUTIES", 3), {
      es: "Con el resto de la empresa, por los medios que comparten.",
      en: "With the rest of the company, on the means that they share.",
    }),
  ],
};
