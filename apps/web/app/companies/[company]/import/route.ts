import { forwardImport } from "#interchange/asking/forward-import.ts";

export const POST = async (request: Request, { params }: RouteContext<"/companies/[company]/import">) =>
  forwardImport(request, (await params).company);
