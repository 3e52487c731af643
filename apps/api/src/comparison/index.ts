import "./compare-roles.ts";
