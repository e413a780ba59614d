// In a file of its own: what React throws and catches as it starts makes an attached debugger read that file again, and only that.
import 'react-dom/client';
