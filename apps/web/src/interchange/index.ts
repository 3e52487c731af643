export { DropAnywhere, useChooser } from "./choose-files.tsx";
export { ImportBanner } from "./import-banner.tsx";
export { ImportSide } from "./import-side.tsx";
export { NewCompany } from "./new-company/new-company.tsx";
export { useImport } from "./use-import.ts";
export { useImportPreview } from "./use-import-preview.ts";
