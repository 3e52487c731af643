"use client";

import { Toast } from "@base-ui/react/toast";
import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useCallback, useRef, useState } from "react";
import type { EditNotice } from "../history/index.ts";
import { IconButton } from "../ui/button.tsx";

/** What is told beside the work. `notices` is where it appears. */
interface Notices {
  readonly notices: ReactNode;
  /** Why something that was asked for is not done. */
  readonly notice: (one: EditNotice) => void;
  /** What came of something that was done; takes the place of what was told so before. */
  readonly tell: (title: string, sentences: readonly string[]) => void;
}

export function useNotices(): Notices {
  const text = useTranslations("edit");
  const [toasts] = useState(() => Toast.createToastManager());
  const told = useRef<string | null>(null);
  const tell = useCallback<Notices["tell"]>(
    (title, sentences) => {
      if (told.current !== null) toasts.close(told.current);
      told.current = toasts.add({ type: "told", title, description: sentences.join(" "), timeout: 8_000 });
    },
    [toasts],
  );
  const notice = useCallback(
    (sentences: EditNotice) =>
      void toasts.add({
        title: text("refused"),
        description: sentences.slice(0, 3).join(" "),
        priority: "high",
        timeout: 12_000,
      }),
    [toasts, text],
  );
  return {
    notice,
    tell,
    notices: (
      <Toast.Provider toastManager={toasts} limit={3}>
        <Toast.Portal>
          {/* Over the chart: the work goes on in the panel on the other side. */}
          <Toast.Viewport className="fixed right-4 bottom-4 z-50 md:right-auto md:left-4 flex w-[min(24rem,calc(100vw-2rem))] flex-col gap-2">
            <NoticeList />
          </Toast.Viewport>
        </Toast.Portal>
      </Toast.Provider>
    ),
  };
}

function NoticeList() {
  const text = useTranslations("edit");
  const { toasts } = Toast.useToastManager();
  return toasts.map((toast) => (
    <Toast.Root
      key={toast.id}
      toast={toast}
      className="relative rounded-xl border border-line bg-raised py-3 pr-12 pl-4 shadow-float"
    >
      <Toast.Title className={`font-semibold text-sm ${toast.type === "told" ? "text-ink" : "text-danger"}`} />
      <Toast.Description className="mt-0.5 text-ink-soft text-sm" />
      <Toast.Close
        render={
          <IconButton label={text("dismiss")} className="absolute top-1.5 right-1.5 size-8">
            <X size={16} aria-hidden />
          </IconButton>
        }
      />
    </Toast.Root>
  ));
}
