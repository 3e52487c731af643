import type { Area, DutyRank } from "@puesto/domain/profile";
import { builder } from "../graphql/builder.ts";

export const AreaType = builder.enumType("Area", {
  description: "What a duty is about.",
  values: {
    PLANNING: { description: "Plans and targets." },
    RESOURCES: { description: "Means, and how they are shared out." },
    PEOPLE: { description: "Finding, training and leading people." },
    EXECUTION: { description: "Getting the work done." },
    MONITORING: { description: "Watching over the work while it is done." },
    COORDINATION: { description: "Settling work with others." },
    CUSTOMERS: { description: "Customers and users." },
    MARKET: { description: "Knowing the market." },
    SALES: { description: "Selling." },
    SYSTEMS: { description: "How the company works, and with what systems." },
    EVALUATION: { description: "Judging what came of the work." },
    IMPROVEMENT: { description: "Making products and ways of working better." },
  } satisfies Record<Area, object>,
});

export const DutyRankType = builder.enumType("DutyRank", {
  description: "How near a duty is to what the role is there for.",
  values: {
    MAIN: { description: "What the role is there for." },
    FURTHER: { description: "What it is asked to do beside that." },
  } satisfies Record<DutyRank, object>,
});
