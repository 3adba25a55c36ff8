// What the Evidence tab needs and the overlay does not: one chunk, fetched when the tab is first opened.
import '../ui/date-field.css';
import './evidence.css';

export { evidenceTab } from '../../lib/view/evidence/evidence-tab.ts';
export { EvidenceBlocks } from './evidence-blocks.tsx';
