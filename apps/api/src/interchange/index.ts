export { importDemoCompany } from "./demo.ts";
export { interchangeRoutes } from "./routes.ts";
