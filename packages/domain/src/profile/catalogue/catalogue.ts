import type { RoleKindKey } from "../kinds.ts";
import type { CatalogueProfile } from "./entry.ts";
import { executiveDirector } from "./executive-director.ts";
import { branchManager, departmentHead, generalManager, researchLead } from "./leaders.ts";
import { marketingDirector } from "./marketing-director.ts";
import { partTimeExecutor, salesTeamMember } from "./members.ts";
import { operationsDirector } from "./operations-director.ts";

/** What is written of each kind that every company has from the start. The compiler asks for one that is missing. */
const catalogue: { readonly [Kind in RoleKindKey]: CatalogueProfile } = {
  "general-manager": generalManager,
  "executive-director": executiveDirector,
  "operations-director": operationsDirector,
  "marketing-director": marketingDirector,
  "branch-manager": branchManager,
  "research-lead": researchLead,
  "department-head": departmentHead,
  "sales-team-member": salesTeamMember,
  "part-time-executor": partTimeExecutor,
};

const isCatalogueKind = (key: string): key is RoleKindKey => Object.hasOwn(catalogue, key);

/** The profile of a kind of the catalogue; undefined where it is none. */
export const catalogueProfileOf = (key: string): CatalogueProfile | undefined =>
  isCatalogueKind(key) ? catalogue[key] : undefined;
