// What checking a sentence needs and the overlay does not: one chunk, fetched when it is first opened.
import '../ui/date-field.css';
import './statements.css';
import './check.css';

export { CheckView } from './check-view.tsx';
