import { Dashboard } from '../../components/dashboard/Dashboard';

export function App() {
  return <Dashboard />;
}
