type Both = readonly [es: string, en: string];

/** What the units of a generated company are called. */
export const areas: readonly Both[] = [
  ["Dirección", "Management"],
  ["Operaciones", "Operations"],
  ["Ventas", "Sales"],
  ["Finanzas", "Finance"],
  ["Personas", "People"],
  ["Investigación", "Research"],
  ["Logística", "Logistics"],
  ["Calidad", "Quality"],
  ["Sistemas", "Systems"],
  ["Atención al cliente", "Customer care"],
  ["Compras", "Purchasing"],
  ["Mantenimiento", "Maintenance"],
];

/** Titles by level below the root; the last list serves all deeper levels. */
export const titlesByLevel: readonly (readonly [Both, ...Both[]])[] = [
  [["Dirección general", "General manager"]],
  [
    ["Dirección ejecutiva", "Executive director"],
    ["Dirección adjunta", "Deputy director"],
  ],
  [
    ["Dirección de área", "Area director"],
    ["Dirección de sucursal", "Branch manager"],
  ],
  [
    ["Jefatura de departamento", "Department head"],
    ["Responsable de programa", "Programme lead"],
  ],
  [
    ["Coordinación de equipo", "Team coordinator"],
    ["Especialista", "Specialist"],
    ["Responsable de proyecto", "Project lead"],
  ],
  [
    ["Técnica", "Technician"],
    ["Analista", "Analyst"],
    ["Administrativa", "Administrator"],
    ["Comercial", "Sales representative"],
    ["Ingeniería", "Engineer"],
  ],
];

export const givenNames: readonly [string, ...string[]] = [
  "Ana",
  "Luis",
  "Marta",
  "Íñigo",
  "Lucía",
  "Jorge",
  "Noa",
  "Pablo",
  "Inés",
  "Óscar",
  "Olga",
  "Raúl",
  "Elena",
  "Hugo",
  "Nuria",
  "Tomás",
  "Amina",
  "Wei",
  "Priya",
  "Liam",
  "Sofia",
  "Emma",
  "Mateo",
  "Zoë",
];

export const familyNames: readonly [string, ...string[]] = [
  "García",
  "Muñoz",
  "Ibáñez",
  "Soler",
  "Vidal",
  "Castro",
  "Peña",
  "Ortega",
  "Rey",
  "Núñez",
  "Lozano",
  "Serra",
  "Okafor",
  "Chen",
  "Patel",
  "Murphy",
  "Schmidt",
  "Rossi",
  "Novak",
  "Dubois",
  "Silva",
  "Haddad",
  "Kowalski",
  "Andersson",
];
