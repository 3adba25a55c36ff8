import { render } from 'preact';
import browser from 'webextension-polyfill';
import '../../components/ui/tokens.css';
import '../../components/ui/base.css';
import '../../components/ui/segmented.css';
import '../../components/ui/select.css';
import '../../components/ui/menu.css';
import '../../components/chart/chart.css';
import '../../components/popup/popup.css';
import type { ExportKind } from '../../components/popup/page-environment.ts';
import { showLastTheme } from '../../components/popup/page-state.ts';
import { PopupPage } from '../../components/popup/popup-page.tsx';
import { createEnvironment } from './create-environment.ts';

/** In Firefox a save dialog closes the popup and its file with it: the dashboard's tab saves instead. */
const exportElsewhere = (kind: ExportKind): void => {
  void browser.tabs.create({ url: browser.runtime.getURL(`dashboard.html#export=${kind}`) }).then(() => window.close());
};

const root = document.getElementById('app');
if (root) {
  showLastTheme();
  const environment = createEnvironment({
    async checkPage() {
      const { checkPage } = await import('./check-page.ts');
      const why = await checkPage((key, ...values) => browser.i18n.getMessage(key, [...values]));
      if (why === undefined) window.close();
      return why;
    },
  });
  const { save: _save, ...withoutSave } = environment;
  render(<PopupPage environment={import.meta.env.FIREFOX ? { ...withoutSave, exportElsewhere } : environment} />, root);
}
