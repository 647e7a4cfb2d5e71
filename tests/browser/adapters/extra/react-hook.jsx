// The hook, in strict mode, with a context and an engine that change.
import { StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { createGuard } from 'composer-guard';
import { useComposerGuard } from 'composer-guard/react';

const guard = createGuard();
const broken = Promise.reject(new Error('no engine today'));
broken.catch(() => {});

function Draft() {
  const [contract, setContract] = useState('none');
  const [works, setWorks] = useState(true);
  const [there, setThere] = useState(true);
  const [told, setTold] = useState('');
  const { ref, field, state } = useComposerGuard(works ? guard : broken, {
    context: { contract },
    onError: (error) => setTold(error.message),
  });
  return <>
    {there && <textarea ref={ref} aria-label="Draft" rows={3} />}
    <button onClick={() => setContract('active')}>Start the contract</button>
    <button onClick={() => setWorks(false)}>Lose the engine</button>
    <button onClick={() => setThere(false)}>Take the composer away</button>
    <output>{`${state.status} ${state.severity} ${field ? 'field' : 'none'} ${told}`}</output>
  </>;
}

globalThis.adapter = { text: () => document.querySelector('textarea').value };
createRoot(document.querySelector('#app')).render(<StrictMode><Draft /></StrictMode>);
