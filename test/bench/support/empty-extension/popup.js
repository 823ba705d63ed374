performance.mark('sidecard:first-card');
