import {createRoot} from 'react-dom/client';
import {Note} from './note.jsx';

createRoot(document.querySelector('#app')).render(<Note />);
